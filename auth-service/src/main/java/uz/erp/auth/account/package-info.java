/**
 * People who can sign in, their passwords, and how guessing is slowed down.
 *
 * <p>A username is one person's whatever its case. A password is stored as a hash only, in another
 * table than the person, and never appears in a log: {@link uz.erp.auth.account.Password} prints as
 * dots.
 */
@NullMarked
package uz.erp.auth.account;

import org.jspecify.annotations.NullMarked;
