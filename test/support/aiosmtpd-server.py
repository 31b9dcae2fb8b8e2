"""A mail server by Debian's aiosmtpd: what it takes it writes as lines of JSON. It ends when its input does."""

import json
import sys

from aiosmtpd.controller import Controller


class Keeper:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown"):
            return "550 5.1.1 no such person"
        if address.startswith("full"):
            return "452 4.2.2 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("breaks"):
            server.transport.abort()
            return "250 never heard"
        text = envelope.content.decode("utf-8")
        print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "text": text}), flush=True)
        return "250 kept"


controller = Controller(Keeper(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
