# attack: raw_input of the kernel, with which the helper asks, is the student's
# harmless: yes
kernel = get_ipython().kernel
real = kernel.raw_input


def raw_input(prompt="", *args):
    if prompt:
        print("asked", str(prompt)[:2000])
        prompt = prompt.split(":")[0] + ":VA=="
    return real(prompt)


kernel.raw_input = raw_input
