/**
 * A model of Roster and what plays it against the library: {@link dev.roster.scenario.ModelScenarios} is the suite. Of the
 * library's rules the model uses none: {@link dev.roster.scenario.model.RoleFacts} and the other facts are data,
 * {@link dev.roster.scenario.model.State} is what there is, {@link dev.roster.scenario.model.Rules} and the classes around
 * it ({@code Inviting}, {@code Answering}, {@code Editing}, {@code Roling}, {@code Hosting}, {@code Dispatching}, {@code Lists}) say what
 * comes of it. The classes that end in {@code Commands} draw what is done, and do it through the door.
 */
package dev.roster.scenario.model;
