# attack: the line for requests is ended by what is too long, just after the reply to a cell
# harmless: no
session, sent = get_ipython().kernel.session, []


def send(stream, kind, *args, real=session.send, **kwargs):
    done = real(stream, kind, *args, **kwargs)
    if kind == "execute_reply" and not sent:
        sent.append(1)
        stream.send_multipart([*kwargs["ident"], b"<IDS|MSG>", bytes(17_000_000)])
    return done


session.send = send
