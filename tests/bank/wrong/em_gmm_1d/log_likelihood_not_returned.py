# mistake: the value is printed and not returned
def log_likelihood(x, mu, sigma, p):
    print(np.sum(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))))
