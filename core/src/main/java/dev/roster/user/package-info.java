/**
 * People, independent of any organization. Start with {@link dev.roster.user.User}, who has an
 * {@link dev.roster.user.EmailAddress} and a {@link dev.roster.user.PersonName}. Who somebody is is shown by a
 * {@link dev.roster.user.Password}, which {@link dev.roster.user.PasswordRules} let in, or by an
 * {@link dev.roster.user.Identity} at another provider.
 */
@NullMarked
package dev.roster.user;

import org.jspecify.annotations.NullMarked;
