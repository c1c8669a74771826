# mistake: random numbers of the mixture are drawn instead of evaluating its density
def mixture_pdf(x, mu, sigma, p):
    rng = np.random.default_rng(42)
    k = rng.choice(len(mu), size=len(x), p=p)
    return rng.normal(mu[k], sigma[k])
