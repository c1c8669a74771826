# mistake: math.log for an array
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: Functions of math take one number
import math


def bernoulli_log_joint(x, theta, p):
    return math.log(p) + x @ math.log(theta).T + (1 - x) @ math.log(1 - theta).T
