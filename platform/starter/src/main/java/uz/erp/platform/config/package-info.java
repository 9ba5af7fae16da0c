/** Wiring that no single part owns: defaults of every service. */
@NullMarked
package uz.erp.platform.config;

import org.jspecify.annotations.NullMarked;
