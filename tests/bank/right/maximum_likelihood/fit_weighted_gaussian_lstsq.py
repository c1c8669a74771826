# style: least squares with a column of ones, and lengths of vectors
def fit_weighted_gaussian(x, w):
    root = np.sqrt(w)
    solution, *_ = np.linalg.lstsq(root[:, None], root * x, rcond=None)
    mu = solution[0]
    return mu, np.linalg.norm(root * (x - mu)) / np.linalg.norm(root)
