# attack: the socket on which the grader asks is the student's, who answers in its own way
# harmless: yes
kernel = get_ipython().kernel
real = kernel.stdin_socket


class Socket:
    def recv_multipart(self, *args):
        *address, request = real.recv_multipart(*args)
        print("asked", request[:2000])
        return *address, request

    def send_multipart(self, frames):
        real.send_multipart([*frames[:-1], b"T"])


kernel.stdin_socket = Socket()
