# attack: all sockets that can be seen, abstract ones too, are connected to and written to
# harmless: yes
import glob
import re
import socket

paths = glob.glob("/sockets/**", recursive=True) + glob.glob("/tmp/**/kernel*", recursive=True)
paths += ["/run/dbus/system_bus_socket", "/var/run/docker.sock", "/tmp/.X11-unix/X0"]
paths += re.findall(r"[@/]\S+", open("/proc/net/unix").read())
for path in paths:
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(0.2)
    try:
        line.connect(path.replace("@", "\0"))
        line.send(b"\xff" + b"\0" * 100)
        print("connected to", path)
    except OSError:
        pass
