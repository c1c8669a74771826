# mistake: a dictionary from points to weights keeps the last weight of equal points
# fails: test_fit_weighted_gaussian_mu test_fit_weighted_gaussian_weights
# says: repeated points count once
def fit_weighted_gaussian(x, w):
    weight = dict(zip(x, w))
    N = sum(weight.values())
    mu = sum(weight[v] * v for v in weight) / N
    variance = sum(weight[v] * (v - mu) ** 2 for v in weight) / N
    return mu, np.sqrt(variance)
