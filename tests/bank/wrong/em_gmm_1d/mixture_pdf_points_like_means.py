# mistake: the points are converted to the type of mu, so whole-number means cut the decimals of the points
# fails: test_mixture_pdf_values
# says: where mu holds integers, x is cut to whole numbers
def mixture_pdf(x, mu, sigma, p):
    points = np.asarray(x, dtype=mu.dtype)[:, np.newaxis]
    return np.sum(p * norm.pdf(points, mu, sigma), axis=1)
