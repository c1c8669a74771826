# mistake: a factor 1/2 from the Gaussian
# fails: test_bernoulli_log_joint_pixels
# says: is halved
def bernoulli_log_joint(x, theta, p):
    return np.log(p) + 0.5 * (x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T)
