@NullMarked
package uz.erp.auth.processor;

import org.jspecify.annotations.NullMarked;
