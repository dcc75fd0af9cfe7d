#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ek {

class ReadingStatus;
class SettledAnnouncement;
class Sweep;

/// How far the keys of all entities are known, with a button that pauses the reading, and one that tells which entities
/// could not be read.
class ReadingLine : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the line.
    ReadingLine(const ReadingStatus &status, Sweep &sweep, QWidget *parent = nullptr);

signals:
    void failuresWanted();

private:
    void update();
    void pauseOrResume();

    const ReadingStatus &m_status;
    Sweep &m_sweep;
    QLabel *m_text;
    QPushButton *m_failures;
    QPushButton *m_pause; ///< or resumes: one button, so that the focus stays
    SettledAnnouncement *m_spoken;
};

} // namespace ek
