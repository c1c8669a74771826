# mistake: sigma is taken for a variance, scale=sqrt(sigma)
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, np.sqrt(sigma))
    return q / q.sum(axis=1, keepdims=True)
