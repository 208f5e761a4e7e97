package dev.roster.scenario.model;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing that somebody does, in the model and through the door.
 *
 * @param words what it is
 * @param model does it in the model; throws {@link No} if it is refused
 * @param door does it through the door, and tells the answer in the model's words
 */
record Command(String words, Function<Rules, String> model, Supplier<String> door) {}
