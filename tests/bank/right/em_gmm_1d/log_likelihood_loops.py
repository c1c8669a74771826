# style: explicit loops, Python float
def log_likelihood(x, mu, sigma, p):
    ll = 0.0
    for xi in x:
        density = 0.0
        for k in range(len(mu)):
            density += p[k] * norm.pdf(xi, mu[k], sigma[k])
        ll += np.log(density)
    return float(ll)
