# attack: replies come before their requests, again and again, also those to other requests
# harmless: yes
import sys

of_kernel = {name.rpartition(".")[2]: module for name, module in sys.modules.items()}
side, wire = of_kernel["snapshot_side"], of_kernel["wire"]
real, replies = side.answer, []


class Line(side.Line):
    def send(self, message):
        super().send(message)
        replies.append(message)
        for reply in replies[-3:]:
            super().send(reply)


def answer(request):
    kind, *_ = wire.decode(request, [])
    return real(request) if kind == "name" else wire.encode(("", "returned", True, []))


side.Line, side.answer = Line, answer
