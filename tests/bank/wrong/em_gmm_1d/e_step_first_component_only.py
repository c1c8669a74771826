# mistake: only the responsibility of component 1 is returned, shape (m,)
def e_step(x, mu, sigma, p):
    a = p[0] * norm.pdf(x, mu[0], sigma[0])
    b = p[1] * norm.pdf(x, mu[1], sigma[1])
    return a / (a + b)
