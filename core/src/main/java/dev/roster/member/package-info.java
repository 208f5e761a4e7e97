/**
 * A user in one organization: what an administrator sees and edits.
 */
@NullMarked
package dev.roster.member;

import org.jspecify.annotations.NullMarked;
