def compute(values, scale, offset, minimum, maximum, description_of_the_computation_that_is_rather_long):
    return [max(minimum, min(maximum, value * scale + offset)) for value in values if description_of_the_computation_that_is_rather_long and value / scale > offset - len(description_of_the_computation_that_is_rather_long)]
print(compute([1, 2], 2, 0, 0, 10, 'x' * 5))
text = 'a very long string literal that goes on and on and on and on and on and on and on' + ' and on' * 3 + compute([1, 2, 3], 0, 1, 2, 3, 'another long argument that makes this line even longer than before')
