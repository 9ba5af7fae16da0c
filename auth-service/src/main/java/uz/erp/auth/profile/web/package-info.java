/** The profile over HTTP. */
@NullMarked
package uz.erp.auth.profile.web;

import org.jspecify.annotations.NullMarked;
