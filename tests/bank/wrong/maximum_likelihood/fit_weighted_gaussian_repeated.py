# mistake: the points are repeated, with the weights rounded to whole numbers
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_sigma test_fit_weighted_gaussian_weights
# says: rounded to whole numbers
def fit_weighted_gaussian(x, w):
    counts = np.round(w).astype(int)
    points = np.repeat(x, counts) if counts.sum() > 0 else x
    return np.mean(points), np.std(points)
