# mistake: random numbers of the mixture are drawn instead of evaluating its density
# fails: test_mixture_pdf_values
# says: the density at a point changes if the other points are left out
def mixture_pdf(x, mu, sigma, p):
    rng = np.random.default_rng(2145)
    k = rng.choice(len(mu), size=len(x), p=p)
    return rng.normal(mu[k], sigma[k])
