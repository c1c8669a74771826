# attack: shared memory, System V memory, semaphores and message queues are left and filled
# harmless: no
import ctypes
from multiprocessing import shared_memory

libc = ctypes.CDLL(None)
kinds = {
    "memory": lambda key: libc.shmget(key, 10_000_000, 0o1666),
    "queue": lambda key: libc.msgget(key, 0o1666),
    "semaphore": lambda key: libc.semget(key, 1, 0o1666),
}
for kind, make in kinds.items():
    print(kind, sum(make(key) >= 0 for key in range(1000, 1200)), "left")
libc.shmat.restype = ctypes.c_void_p
place = libc.shmat(libc.shmget(1000, 10_000_000, 0o666), None, 0)
if place not in (None, 2**64 - 1):
    ctypes.memset(place, 120, 10_000_000)
    print("filled", flush=True)
for number in range(100):
    try:  # a full disk is an error here, and a signal that ends the kernel below
        with open(f"/dev/shm/file{number}", "wb") as file:
            file.write(b"x" * 1_000_000)
    except OSError as error:
        print(number, error, flush=True)
        break
held = []
for number in range(100):
    held.append(shared_memory.SharedMemory(name=f"left{number}", create=True, size=10_000_000))
    held[-1].buf[:] = b"x" * 10_000_000
