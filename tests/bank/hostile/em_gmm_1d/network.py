# attack: the internet, the machine itself and its network are called, and a server is opened
# harmless: no
import socket

for address in (("1.1.1.1", 53), ("127.0.0.1", 22), ("127.0.0.1", 8888), ("169.254.169.254", 80)):
    try:
        socket.create_connection(address, 0.3)
        print("connected to", address)
    except OSError:
        pass
try:
    socket.create_server(("0.0.0.0", 8999))
    print(socket.getaddrinfo("example.org", 80))
except OSError:
    pass
