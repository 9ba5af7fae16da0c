/** The names of the two tokens and their claims; the secrets that parts of the suite share. */
@NullMarked
package uz.erp.platform.security;

import org.jspecify.annotations.NullMarked;
