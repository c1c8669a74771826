# mistake: logarithms to base 10, in p too
# fails: test_bernoulli_log_joint_pixels
# says: base 10
def bernoulli_log_joint(x, theta, p):
    return np.log10(p) + x @ np.log10(theta).T + (1 - x) @ np.log10(1 - theta).T
