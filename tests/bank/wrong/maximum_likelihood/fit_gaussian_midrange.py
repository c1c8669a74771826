# mistake: the middle between the extremes is taken for mu
# fails: test_fit_gaussian_mu
# says: the middle between the smallest and the largest
def fit_gaussian(x):
    return (x.min() + x.max()) / 2, np.std(x)
