# attack: the line on which the grader asks is read, kept open and answered by the student's own code
# harmless: yes
import sys

of_kernel = {name.rpartition(".")[2]: module for name, module in sys.modules.items()}
snapshot_side, wire = of_kernel["snapshot_side"], of_kernel["wire"]


class Line(snapshot_side.Line):
    def receive(self):
        request = super().receive()
        print("asked", str(request)[:2000], file=open("asked", "a"))
        if request and not request.startswith((b"fork", b"serve", b"end", b"interrupt")):
            self.send(wire.encode(("", "returned", True, [])))
        return request


snapshot_side.Line = Line
