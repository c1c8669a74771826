# mistake: the mean over the points is returned (new p), shape (K,)
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    q = q / q.sum(axis=1, keepdims=True)
    return q.mean(axis=0)
