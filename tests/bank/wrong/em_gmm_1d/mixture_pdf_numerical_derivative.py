# mistake: the density is a difference quotient of the distribution function with step 0.01, which is inexact
# fails: test_mixture_pdf_values
# says: is it a difference over some step
def mixture_pdf(x, mu, sigma, p):
    h = 0.01
    points = x[:, np.newaxis]
    slope = (norm.cdf(points + h, mu, sigma) - norm.cdf(points - h, mu, sigma)) / (2 * h)
    return slope @ p
