/** What text that people and hosts type may hold. Not exported: the rules show as refusals of the public calls. */
@NullMarked
package dev.roster.text;

import org.jspecify.annotations.NullMarked;
