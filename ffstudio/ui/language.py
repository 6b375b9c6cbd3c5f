"""The languages of the console: Qt Linguist's catalogues in `resources/translations`, and Qt's own texts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ffstudio.config.resources import data_file
from ffstudio.domain.failures import DataFileMissing

_FOLDER = "resources/translations"
_OURS = "language"  # object name of the translators installed here


@dataclass(frozen=True)
class Language:
    """`code` as preferences keep it, `title` in the language itself, `locale` as Qt names it."""

    code: str
    title: str
    locale: str


LANGUAGES = (Language("en", "English", "en"), Language("zh", "简体中文", "zh_CN"))


def language_of(code: str) -> Language:
    """The language of this code; "", and a code that is not known, follow the system."""
    named = {language.code: language for language in LANGUAGES}
    wanted = code if code in named else QLocale.system().name().partition("_")[0]
    return named.get(wanted, LANGUAGES[0])


def apply_language(app: QCoreApplication, code: str) -> Language:
    """Gives the application this language, and its way to write numbers and dates.

    Texts are taken when a widget is made: make the window anew afterwards.
    """
    language = language_of(code)
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, f"qtbase_{language.locale}", qt)
    _install(app, f"ffstudio_{language.locale}", _folder())
    QLocale.setDefault(_locale(language))
    return language


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    """Texts of a catalogue that is not there, or of Qt in English, stay as they are in the code."""
    translator = QTranslator(app)
    translator.setObjectName(_OURS)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()


def _folder() -> str:
    try:
        return str(data_file(_FOLDER))
    except DataFileMissing:
        return ""


def _locale(language: Language) -> QLocale:
    """The user's own country where it speaks the language: dates of an English console in Sydney are Australian."""
    system = QLocale.system()
    is_own = system.name().partition("_")[0] == language.locale.partition("_")[0]
    return system if is_own else QLocale(language.locale)
