# attack: shared memory, System V memory, semaphores and message queues are left and filled
# harmless: no
import ctypes
from multiprocessing import shared_memory

libc = ctypes.CDLL(None)
held = []
try:
    for number in range(100):
        held.append(shared_memory.SharedMemory(name=f"left{number}", create=True, size=10_000_000))
        held[-1].buf[:] = b"x" * 10_000_000
except OSError:
    pass
for key in range(1000, 1200):
    libc.shmget(key, 10_000_000, 0o1666)
    libc.msgget(key, 0o1666)
    libc.semget(key, 1, 0o1666)
