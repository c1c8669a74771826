# mistake: the index of the point in the place of its value
# fails: test_mixture_pdf_values
# says: the densities are at the numbers 0, 1, 2, … of the points, not at their values x[i]
def mixture_pdf(x, mu, sigma, p):
    return np.array(
        [sum(p[k] * norm.pdf(i, mu[k], sigma[k]) for k in range(len(mu))) for i in range(len(x))]
    )
