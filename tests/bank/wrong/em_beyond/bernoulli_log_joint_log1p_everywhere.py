# mistake: np.log1p for np.log
# fails: test_bernoulli_log_joint_pixels
# says: 1 is added to theta before
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ np.log1p(theta).T + (1 - x) @ np.log1p(1 - theta).T
